postMessage("at work");

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./look/tokens.css";

const place = document.getElementById("window");
if (place === null) throw new Error("index.html has no #window");
createRoot(place).render(
  <StrictMode>
    <h1>Headroom</h1>
  </StrictMode>,
);

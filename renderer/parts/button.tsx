import { Button as AriaButton, type ButtonProps } from "react-aria-components";

interface Props extends Omit<ButtonProps, "className"> {
  readonly look?: "plain" | "primary" | "quiet" | "icon" | "link";
}

const classes = {
  plain: "button",
  primary: "button primary",
  quiet: "button quiet",
  icon: "button quiet icon",
  link: "link",
} as const;

export function Button({ look = "plain", ...rest }: Props) {
  return <AriaButton {...rest} className={classes[look]} />;
}

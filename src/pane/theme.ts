import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark";

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

/** A pane and its provider fill their parents. No class: Fluent gives it to the provider's menus, too, which would cover the page. */
export const providerStyle = { height: "100%" } as const;

const darkQuery = "(prefers-color-scheme: dark)";

/**
 * Light or dark: as the host says, else as the system prefers. High contrast needs no theme of its own: the browser
 * replaces the colours (forced-colors), and nothing in the pane is told by colour alone.
 * @param background the host's background colour, `null` where it tells none
 */
export function useThemeName(background: string | null): ThemeName {
  const [prefersDark, setPrefersDark] = useState(() => window.matchMedia(darkQuery).matches);
  useEffect(() => {
    const query = window.matchMedia(darkQuery);
    const follow = () => {
      setPrefersDark(query.matches);
    };
    query.addEventListener("change", follow);
    return () => {
      query.removeEventListener("change", follow);
    };
  }, []);
  return (background === null ? prefersDark : isDark(background)) ? "dark" : "light";
}

/** Whether white letters read better on a colour such as "#262626". */
export function isDark(colour: string): boolean {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour.trim());
  if (!channels) return false;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

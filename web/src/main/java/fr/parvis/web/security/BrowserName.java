package fr.parvis.web.security;

import java.util.List;
import java.util.Map;

/** What sort of browser it is, in words that its owner knows it by: {@code Firefox, Windows}. No version: nobody needs it. */
final class BrowserName {
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private BrowserName() {}

    /** The name for what a browser says of itself; empty when it says nothing known. */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream()
                .filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}

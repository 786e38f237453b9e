package fr.parvis.web.api.kiosk;

/**
 * What a picture of the camera says.
 *
 * @param text of the code in it, or null
 */
public record ScanBody(String text) {}

package fr.parvis.kiosk.desk;

import jakarta.json.JsonObject;

/**
 * What the touch screen is answered.
 *
 * @param status of HTTP
 */
public record Told(int status, JsonObject body) {}

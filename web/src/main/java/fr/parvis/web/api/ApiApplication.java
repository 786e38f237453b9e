package fr.parvis.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the HTTP API of the desk under {@code /api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}

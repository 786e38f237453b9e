package fr.parvis.places.boundary;

import fr.parvis.places.PlaceSheet;

/** A place of the directory. */
public record PlaceView(long id, PlaceSheet sheet) {}

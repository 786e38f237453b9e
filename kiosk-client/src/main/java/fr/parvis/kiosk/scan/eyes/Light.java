package fr.parvis.kiosk.scan.eyes;

import fr.parvis.kiosk.scan.GreyFrame;

/** The brightness of a frame at any place, between its pixels too. */
public record Light(GreyFrame frame) {

    /** 0 to 255; outside the frame as on its border. */
    public double at(double x, double y) {
        int width = frame.width();
        byte[] pixels = frame.pixels();
        double insideX = Math.max(0, Math.min(width - 1.001, x));
        double insideY = Math.max(0, Math.min(frame.height() - 1.001, y));
        int left = (int) insideX;
        int top = (int) insideY;
        int at = top * width + left;
        double across = insideX - left;
        double down = insideY - top;
        double upper = (pixels[at] & 0xff) * (1 - across) + (pixels[at + 1] & 0xff) * across;
        double lower = (pixels[at + width] & 0xff) * (1 - across) + (pixels[at + width + 1] & 0xff) * across;
        return upper * (1 - down) + lower * down;
    }
}

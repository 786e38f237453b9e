package fr.parvis.kiosk.scan.frames;

import java.util.Random;

/** What a kiosk's camera sees behind the code: a wall, clothes, a lamp, lines of print. */
final class Scenery {
    private Scenery() {}

    static Picture behind(Random random) {
        Picture picture = new Picture(1280, 720);
        double base = 60 + random.nextDouble() * 110;
        double slopeX = (random.nextDouble() - 0.5) * 80;
        double slopeY = (random.nextDouble() - 0.5) * 80;
        picture.add((x, y) -> base + slopeX * x + slopeY * y);
        for (int i = 0; i < 14; i++) {
            block(picture, random);
        }
        for (int i = 0; i < 3; i++) {
            print(picture, random);
        }
        return picture;
    }

    private static void block(Picture picture, Random random) {
        int left = random.nextInt(1200);
        int top = random.nextInt(680);
        int width = 30 + random.nextInt(400);
        int height = 30 + random.nextInt(300);
        float grey = 20 + random.nextInt(220);
        fill(picture, left, top, width, height, grey);
    }

    /** Lines of words: runs of dark and light that look almost like a code. */
    private static void print(Picture picture, Random random) {
        int left = random.nextInt(900);
        int top = random.nextInt(600);
        int letter = 3 + random.nextInt(6);
        fill(picture, left - 10, top - 10, 300, 120, 215);
        for (int line = 0; line < 5; line++) {
            for (int x = 0; x < 280; x += letter) {
                if (random.nextInt(3) > 0) {
                    fill(picture, left + x, top + line * 3 * letter, letter - 1, 2 * letter, 40 + random.nextInt(40));
                }
            }
        }
    }

    private static void fill(Picture picture, int left, int top, int width, int height, float grey) {
        for (int y = Math.max(0, top); y < Math.min(720, top + height); y++) {
            for (int x = Math.max(0, left); x < Math.min(1280, left + width); x++) {
                picture.light[y * 1280 + x] = grey;
            }
        }
    }
}

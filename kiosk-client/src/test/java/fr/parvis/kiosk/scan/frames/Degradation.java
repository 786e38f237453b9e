package fr.parvis.kiosk.scan.frames;

import java.util.Random;

/** What goes wrong between a code and a camera in a hall. Each draws its severity from mild to hopeless. */
public enum Degradation {
    CLEAN,
    DEFOCUS,
    MOTION,
    LOW_LIGHT,
    GLARE,
    UNEVEN,
    SMALL,
    TILTED,
    ROTATED,
    INVERTED,
    MOIRE,
    COVERED,
    FADED,
    CRUMPLED,
    LOW_CONTRAST,
    COMPRESSED,
    SEVERAL;

    void arrange(Shown shown, Random random) {
        shown.module = 5 + random.nextDouble() * 7;
        shown.turn = (random.nextDouble() - 0.5) * 0.3;
        shown.tiltX = (random.nextDouble() - 0.5) * 0.3;
        shown.tiltY = (random.nextDouble() - 0.5) * 0.3;
        switch (this) {
            case SMALL -> shown.module = 1.7 + random.nextDouble() * 2;
            case TILTED -> {
                double angle = random.nextDouble() * 2 * Math.PI;
                double lean = 0.45 + random.nextDouble() * 0.6;
                shown.tiltX = lean * Math.cos(angle);
                shown.tiltY = lean * Math.sin(angle);
            }
            case ROTATED -> shown.turn = random.nextDouble() * 2 * Math.PI;
            case INVERTED -> {
                shown.inverted = true;
                shown.quiet = 1 + random.nextInt(4);
            }
            case COVERED ->
                shown.finger = new double[] {
                    (random.nextDouble() - 0.5), (random.nextDouble() - 0.5), 0.08 + random.nextDouble() * 0.17
                };
            case CRUMPLED -> shown.waves = 0.3 + random.nextDouble() * 0.9;
            case FADED -> {
                shown.dark = 110 + random.nextDouble() * 70;
                shown.bright = 215;
            }
            case SEVERAL -> {
                shown.module = 3.5 + random.nextDouble() * 5;
                shown.turn = random.nextDouble() * 2 * Math.PI;
                shown.tiltX = (random.nextDouble() - 0.5) * 0.9;
                shown.tiltY = (random.nextDouble() - 0.5) * 0.9;
                shown.inverted = random.nextInt(4) == 0;
                shown.waves = random.nextInt(2) * random.nextDouble() * 0.4;
            }
            default -> shown.quiet = 2 + random.nextInt(3);
        }
    }

    void spoil(Picture picture, Shown shown, Random random) {
        double module = shown.module;
        switch (this) {
            case DEFOCUS -> picture.defocus(module * (0.35 + random.nextDouble() * 0.95));
            case MOTION -> picture.motion(module * (0.7 + random.nextDouble() * 2.0), random.nextDouble() * Math.PI);
            case LOW_LIGHT -> {
                double gain = 0.06 + random.nextDouble() * 0.2;
                picture.scale(gain, 4);
                picture.noise(random, 4 + random.nextDouble() * 9, 8);
            }
            case GLARE -> glare(picture, random, 0.10 + random.nextDouble() * 0.15, 300);
            case UNEVEN -> uneven(picture, random);
            case MOIRE -> moire(picture, random);
            case FADED -> bands(picture, random);
            case LOW_CONTRAST -> {
                double contrast = 0.06 + random.nextDouble() * 0.2;
                picture.scale(contrast, 60 + random.nextDouble() * 100);
                picture.noise(random, 1 + random.nextDouble() * 4, 0);
            }
            case SEVERAL -> several(picture, module, random);
            default -> picture.defocus(1);
        }
        picture.noise(random, 1.5, 3);
    }

    private static void several(Picture picture, double module, Random random) {
        if (random.nextBoolean()) {
            picture.defocus(module * (0.2 + random.nextDouble() * 0.5));
        } else {
            picture.motion(module * (0.4 + random.nextDouble() * 1.1), random.nextDouble() * Math.PI);
        }
        uneven(picture, random);
        picture.scale(0.3 + random.nextDouble() * 0.6, random.nextDouble() * 30);
        picture.noise(random, 2 + random.nextDouble() * 7, 5);
        if (random.nextInt(3) == 0) {
            glare(picture, random, 0.05 + random.nextDouble() * 0.08, 200);
        }
    }

    private static void glare(Picture picture, Random random, double radius, double strength) {
        double cx = 0.25 + random.nextDouble() * 0.5;
        double cy = 0.2 + random.nextDouble() * 0.6;
        picture.add((x, y) -> {
            double distance = Math.hypot(x - cx, (y - cy) * 0.5625) / radius;
            return strength * Math.exp(-distance * distance * 2);
        });
        picture.scale(0.95, 20);
    }

    private static void uneven(Picture picture, Random random) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double edge = 0.35 + random.nextDouble() * 0.3;
        double shadow = 0.15 + random.nextDouble() * 0.4;
        double soft = 0.01 + random.nextDouble() * 0.2;
        picture.multiply((x, y) -> {
            double along = (x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle) + 0.5;
            return shadow + (1 - shadow) / (1 + Math.exp(-(along - edge) / soft));
        });
    }

    private static void moire(Picture picture, Random random) {
        double period = 2.2 + random.nextDouble() * 9;
        double angle = random.nextDouble() * Math.PI;
        double strength = 0.15 + random.nextDouble() * 0.35;
        double kx = 2 * Math.PI / period * Math.cos(angle) * 1280;
        double ky = 2 * Math.PI / period * Math.sin(angle) * 720;
        picture.defocus(1);
        picture.multiply((x, y) -> 1 - strength * (0.5 + 0.5 * Math.sin(kx * x + ky * y + 3 * Math.sin(3 * y))));
    }

    /** A tired print head: pale columns. */
    private static void bands(Picture picture, Random random) {
        double[] pale = new double[64];
        for (int i = 0; i < pale.length; i++) {
            pale[i] = random.nextInt(4) == 0 ? random.nextDouble() * 0.6 : random.nextDouble() * 0.15;
        }
        boolean across = random.nextBoolean();
        picture.defocus(1);
        for (int i = 0; i < picture.light.length; i++) {
            int place = across ? i % picture.width : i / picture.width;
            double fade = pale[place / 9 % 64];
            picture.light[i] += (float) (fade * (215 - picture.light[i]));
        }
    }
}

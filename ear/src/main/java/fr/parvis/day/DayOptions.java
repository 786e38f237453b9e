package fr.parvis.day;

import fr.parvis.shared.Settings;
import java.net.URI;
import java.util.List;

/**
 * What a caller of {@code ./parvis demo-day} may choose.
 *
 * @param speed simulated minutes in a real one, 1 to 1000
 * @param server where the reception is
 * @param seed the same seed brings the same visitors
 */
record DayOptions(double speed, URI server, long seed) {

    DayOptions {
        if (!(speed >= 1 && speed <= 1000)) {
            throw new IllegalArgumentException("--speed is from 1 to 1000, not " + speed);
        }
    }

    static DayOptions read(List<String> words) {
        double speed = 120;
        URI server = URI.create(
                "http://127.0.0.1:" + Settings.fromEnvironment().http().port());
        long seed = 20;
        for (int i = 0; i < words.size(); i += 2) {
            String value = valueAfter(words, i);
            switch (words.get(i)) {
                case "--speed" -> speed = number(value);
                case "--url" -> server = URI.create(value);
                case "--seed" -> seed = (long) number(value);
                default -> throw new IllegalArgumentException("There is no option " + words.get(i));
            }
        }
        return new DayOptions(speed, server, seed);
    }

    private static String valueAfter(List<String> words, int index) {
        if (index + 1 >= words.size()) {
            throw new IllegalArgumentException(words.get(index) + " needs a value");
        }
        return words.get(index + 1);
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException nonsense) {
            throw new IllegalArgumentException("Not a number: " + value, nonsense);
        }
    }
}

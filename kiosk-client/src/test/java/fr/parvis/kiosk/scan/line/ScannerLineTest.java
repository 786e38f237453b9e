package fr.parvis.kiosk.scan.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerLineTest {

    @ParameterizedTest
    @CsvSource({
        "serial:/dev/ttyACM0, /dev/ttyACM0, 9600",
        "serial:/dev/ttyACM0@115200, /dev/ttyACM0, 115200",
        "serial:/dev/serial/by-path/pci-0000:00:14.0-usb-0:1.2:1.0, /dev/serial/by-path/pci-0000:00:14.0-usb-0:1.2:1.0, 9600",
        "serial:/dev/serial/by-path/pci-0000:00:14.0-usb-0:1:1.0-port0@9600, /dev/serial/by-path/pci-0000:00:14.0-usb-0:1:1.0-port0, 9600",
        "serial:/dev/serial/by-path/platform-xhci@7e9c0000:usb-0:1.3:1.0@19200, /dev/serial/by-path/platform-xhci@7e9c0000:usb-0:1.3:1.0, 19200",
        "serial:/dev/serial/by-id/usb-Honeywell_1950_2D+HID_S/N:1#A=2-if00@9600, /dev/serial/by-id/usb-Honeywell_1950_2D+HID_S/N:1#A=2-if00, 9600"
    })
    void names_by_path_and_by_id_are_taken(String address, Path device, int baud) {
        assertThat(ScannerLine.at(address)).isEqualTo(new SerialScanner(device, baud));
    }

    @Test
    void an_input_device_is_taken() {
        String name = "/dev/input/by-path/pci-0000:00:14.0-usb-0:2:1.0-event-kbd";
        assertThat(ScannerLine.at("input:" + name)).isEqualTo(new InputScanner(Path.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "scanner",
                "serial:",
                "serial:ttyACM0",
                "serial:/dev/ttyACM0@fast",
                "input:/dev/input/event3@9600",
                "usb:/dev/x"
            })
    void what_is_no_scanner_is_refused_with_a_sentence(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScannerLine.at(address))
                .withMessageContaining("serial:/dev/ttyACM0@9600")
                .withMessageEndingWith("not: " + address);
    }

    @Test
    void keys_are_read_by_their_place_pressed_once_and_not_let_go() throws IOException {
        int[] keys = {25, 47, 2, 52, 42, 79, 28};
        List<String> found = new ArrayList<>();
        ByteBuffer events = ByteBuffer.allocate(keys.length * 2 * 24).order(ByteOrder.nativeOrder());
        for (int key : keys) {
            press(events, key, 1);
            press(events, key, 0);
        }
        InputScanner.hear(new ByteArrayInputStream(events.array()), new ScannedText(found::add));
        assertThat(found).containsExactly("PV1.1");
    }

    private static void press(ByteBuffer events, int key, int value) {
        events.putLong(0).putLong(0).putShort((short) 1).putShort((short) key).putInt(value);
    }
}

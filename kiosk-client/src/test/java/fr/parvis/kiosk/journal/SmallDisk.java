package fr.parvis.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk with room for so many bytes in a file; what does not fit is written in part, as on a real one. */
public final class SmallDisk implements Disk {
    private long room;

    public SmallDisk(long room) {
        this.room = room;
    }

    public void grow(long bytes) {
        room += bytes;
    }

    @Override
    public Sheet open(Path file) throws IOException {
        Sheet real = Disk.real().open(file);
        return new Sheet() {
            @Override
            public long size() throws IOException {
                return real.size();
            }

            @Override
            public void write(ByteBuffer bytes, long at) throws IOException {
                int fits = (int) Math.max(0, Math.min(bytes.remaining(), room - at));
                boolean whole = fits == bytes.remaining();
                bytes.limit(bytes.position() + fits);
                real.write(bytes, at);
                if (!whole) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void force() throws IOException {
                real.force();
            }

            @Override
            public void cut(long length) throws IOException {
                real.cut(length);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}

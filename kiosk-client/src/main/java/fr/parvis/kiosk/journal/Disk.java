package fr.parvis.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where a journal lies: the real disk, or in tests one that is soon full. */
@FunctionalInterface
public interface Disk {
    /** A file to append to. */
    Sheet open(Path file) throws IOException;

    /** The real disk; files are for the owner only. */
    static Disk real() {
        return file -> {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return new Sheet() {
                @Override
                public long size() throws IOException {
                    return channel.size();
                }

                @Override
                public void write(ByteBuffer bytes, long at) throws IOException {
                    long position = at;
                    while (bytes.hasRemaining()) {
                        position += channel.write(bytes, position);
                    }
                }

                @Override
                public void force() throws IOException {
                    channel.force(true);
                }

                @Override
                public void cut(long length) throws IOException {
                    channel.truncate(length);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        };
    }

    /** One open file. */
    interface Sheet extends AutoCloseable {
        long size() throws IOException;

        /** Writes all of it at a position, or throws. */
        void write(ByteBuffer bytes, long at) throws IOException;

        /** Returns when what was written is on the disk. */
        void force() throws IOException;

        /** Makes the file so long. */
        void cut(long length) throws IOException;

        @Override
        void close() throws IOException;
    }
}

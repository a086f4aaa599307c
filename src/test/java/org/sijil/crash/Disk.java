package org.sijil.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * What a recorded process did to the files of one folder, and what a power cut may leave of it. What was synced before the
 * cut is there: a file's content by a sync of the file that began when it was written, a file's name by one of the folder.
 * All else was perhaps on its way: each piece of a write may be there or not, in any order; so may the names.
 *
 * <p>A sector of the disk is old or new, never half; a write harms no sector beside it. SQLite asks for no more.
 */
final class Disk {
    private static final int SECTOR = 512;
    /** SQLite's index of its log, which no power cut outlives: it is made anew from the log. */
    private static final String SHARED_MEMORY = "-shm";
    /** How much of what was not synced is there: of none, of some, of all. */
    private static final double[] SHARES = {0, 0, 0.1, 0.5, 0.9, 1};

    private final Path folder;
    private final Map<String, File> named = new HashMap<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private final Map<String, List<Naming>> namings = new HashMap<>();

    private static final class Open {
        private final File file;
        private final boolean appends;
        private long at;

        private Open(File file, boolean appends) {
            this.file = file;
            this.appends = appends;
        }
    }

    /** What may be lost until a sync has come after it. */
    private abstract static class Change {
        private final Call call;
        private long durable = Call.NEVER;

        private Change(Call call) {
            this.call = call;
        }

        final void synced(Call sync) {
            if (sync.began() >= call.ended() && durable == Call.NEVER) durable = sync.ended();
        }

        final boolean isDurable(long moment) {
            return durable <= moment;
        }

        final boolean isBegun(long moment) {
            return call.began() <= moment;
        }
    }

    private static final class Written extends Change {
        private final long offset;
        private final byte[] bytes;

        private Written(Call call, long offset, byte[] bytes) {
            super(call);
            this.offset = offset;
            this.bytes = bytes;
        }
    }

    private static final class Shortened extends Change {
        private final long size;

        private Shortened(Call call, long size) {
            super(call);
            this.size = size;
        }
    }

    private static final class Naming extends Change {
        /** Null: the name is gone. */
        private final File file;

        private Naming(Call call, File file) {
            super(call);
            this.file = file;
        }
    }

    private static final class File {
        private final List<Change> changes = new ArrayList<>();
        private long size;
        private long largest;

        private void sized(long now) {
            size = now;
            largest = Math.max(largest, now);
        }
    }

    Disk(Path folder, List<Call> calls) {
        this.folder = folder;
        calls.forEach(this::follow);
    }

    private void follow(Call call) {
        switch (call.name()) {
            case "openat", "creat" -> opened(call);
            case "write", "pwrite64" -> written(call);
            case "ftruncate" -> shortened(call);
            case "fsync", "fdatasync" -> synced(call);
            case "unlink", "unlinkat" -> name(call, path(call, 0), null);
            case "link", "linkat" -> name(call, path(call, 1), named.get(path(call, 0)));
            case "rename", "renameat", "renameat2" -> {
                name(call, path(call, 1), named.get(path(call, 0)));
                name(call, path(call, 0), null);
            }
            default -> mustBeElsewhere(call);
        }
    }

    private void opened(Call call) {
        var path = path(call, 0);
        if (call.arguments().contains("O_CREAT") && !named.containsKey(path)) name(call, path, new File());
        var file = named.get(path);
        open.remove((int) call.result());
        if (file == null) return; // the folder itself, and what others write
        open.put((int) call.result(), new Open(file, call.arguments().contains("O_APPEND")));
        if (call.arguments().contains("O_TRUNC")) shorten(call, file, 0);
    }

    private void written(Call call) {
        var opened = opened(call.descriptor(), call.target());
        if (opened == null) return;
        var text = call.texts().get(0);
        var bytes = call.result() == Call.UNKNOWN ? text : Arrays.copyOf(text, (int) call.result());
        boolean placed = call.is("pwrite64");
        long offset = placed ? call.lastNumber() : opened.appends ? opened.file.size : opened.at;
        if (!placed) opened.at = offset + bytes.length;
        opened.file.changes.add(new Written(call, offset, bytes));
        opened.file.sized(Math.max(opened.file.size, offset + bytes.length));
    }

    private void shortened(Call call) {
        var opened = opened(call.descriptor(), call.target());
        if (opened != null) shorten(call, opened.file, call.lastNumber());
    }

    private static void shorten(Call call, File file, long size) {
        file.changes.add(new Shortened(call, size));
        file.sized(size);
    }

    private void synced(Call call) {
        if (call.result() == Call.UNKNOWN) return;
        if (call.target().equals(folder.toString())) {
            namings.values().forEach(all -> all.forEach(one -> one.synced(call)));
            return;
        }
        var opened = opened(call.descriptor(), call.target());
        if (opened != null) opened.file.changes.forEach(one -> one.synced(call));
    }

    private void name(Call call, String path, File file) {
        if (!isInFolder(path) || path.endsWith(SHARED_MEMORY)) return;
        namings.computeIfAbsent(path, key -> new ArrayList<>()).add(new Naming(call, file));
        if (file == null) named.remove(path);
        else named.put(path, file);
    }

    /** A way to write that this does not follow. */
    private void mustBeElsewhere(Call call) {
        if (opened(call.descriptor(), call.target()) != null)
            throw new AssertionError("Not followed: " + call.name() + " to " + call.target());
    }

    /** Null where it is another one's: numbers are given again. */
    private Open opened(int descriptor, String target) {
        return target.isEmpty() || isInFolder(target) ? open.get(descriptor) : null;
    }

    private boolean isInFolder(String path) {
        return path.startsWith(folder + "/");
    }

    private static String path(Call call, int number) {
        return new String(call.texts().get(number), StandardCharsets.UTF_8);
    }

    /** Writes the files as a cut at this moment may leave them. */
    void cut(long moment, Random dice, Path into) throws IOException {
        double share = SHARES[dice.nextInt(SHARES.length)];
        for (var path : new TreeSet<>(namings.keySet())) {
            var file = fileAt(namings.get(path), moment, dice, share);
            if (file == null) continue;
            var target = into.resolve(folder.relativize(Path.of(path)));
            Files.createDirectories(target.getParent());
            Files.write(target, content(file, moment, dice, share));
        }
    }

    /** Namings of one path become durable in their order. */
    private static File fileAt(List<Naming> all, long moment, Random dice, double share) {
        File file = null;
        for (var one : all) {
            if (!one.isBegun(moment) || !one.isDurable(moment) && dice.nextDouble() >= share) break;
            file = one.file;
        }
        return file;
    }

    private static byte[] content(File file, long moment, Random dice, double share) {
        var content = new byte[(int) file.largest];
        long size = 0;
        for (var change : file.changes) {
            if (!change.isBegun(moment)) break;
            var chance = change.isDurable(moment) ? 1 : share;
            if (change instanceof Written written) {
                size = Math.max(size, put(content, written, dice, chance));
            } else if (change instanceof Shortened shortened && dice.nextDouble() < chance) {
                if (shortened.size < size) Arrays.fill(content, (int) shortened.size, (int) size, (byte) 0);
                size = shortened.size;
            }
        }
        return Arrays.copyOf(content, (int) size);
    }

    /** Sector by sector, each with this chance; where the last one ends. */
    private static long put(byte[] content, Written written, Random dice, double chance) {
        long end = 0;
        for (int from = 0; from < written.bytes.length; ) {
            long at = written.offset + from;
            int length = (int) Math.min(SECTOR - at % SECTOR, written.bytes.length - from);
            if (dice.nextDouble() < chance) {
                System.arraycopy(written.bytes, from, content, (int) at, length);
                end = at + length;
            }
            from += length;
        }
        return end;
    }
}

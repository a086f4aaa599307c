package org.sijil.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One call of a process to its system, as strace tells it: where in the telling it began and where it had ended. A thread
 * goes on only after its call's end was told, so what one thread did because of another stands after it.
 */
record Call(long began, long ended, String name, String arguments, long result) {
    static final long NEVER = Long.MAX_VALUE;

    /** The result of a call in which a thread died: it was done, or not. */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** What is recorded, and how: each string whole, in hexadecimal; each number of an open file with its path. */
    static final List<String> RECORDER = List.of(
            "strace",
            "-D", // beside the process, not above it: who kills the process kills no recorder
            "-f",
            "--seccomp-bpf",
            "-q",
            "-y",
            "-xx",
            "-s",
            "4000000",
            "-A", // one telling for all starts
            "-e",
            "trace=openat,creat,write,writev,pwrite64,pwritev,fsync,fdatasync,ftruncate,fallocate,unlink,unlinkat,rename,"
                    + "renameat,renameat2,link,linkat,sendto,sendmsg,sendfile,copy_file_range",
            "-o");

    private static final Pattern WHOLE = Pattern.compile("(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+|\\?).*");
    private static final Pattern BEGUN = Pattern.compile("(\\d+) +(\\w+)\\((.*?),? *<unfinished \\.\\.\\.>");
    private static final Pattern RESUMED =
            Pattern.compile("(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)\\) += (-?\\d+|\\?).*");
    private static final Pattern DEAD = Pattern.compile("(\\d+) +\\+\\+\\+ .*");
    private static final Pattern TARGET = Pattern.compile("\\d+<([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");

    /** In the order in which they took effect; those that failed are left out. */
    static List<Call> read(Path telling) throws IOException {
        var calls = new ArrayList<Call>();
        var begun = new HashMap<String, Call>();
        long line = 0;
        try (var lines = Files.newBufferedReader(telling, StandardCharsets.ISO_8859_1)) {
            for (String text; (text = lines.readLine()) != null; line++) {
                var whole = WHOLE.matcher(text);
                var half = BEGUN.matcher(text);
                var rest = RESUMED.matcher(text);
                var dead = DEAD.matcher(text);
                if (dead.matches()) {
                    var call = begun.remove(dead.group(1));
                    if (call != null) calls.add(new Call(call.began, line, call.name, call.arguments, UNKNOWN));
                } else if (rest.matches()) {
                    var call = begun.remove(rest.group(1));
                    calls.add(new Call(
                            call.began, line, call.name, call.arguments + rest.group(3), result(rest.group(4))));
                } else if (half.matches()) {
                    begun.put(half.group(1), new Call(line, NEVER, half.group(2), half.group(3), UNKNOWN));
                } else if (whole.matches()) {
                    calls.add(new Call(line, line, whole.group(2), whole.group(3), result(whole.group(4))));
                }
            }
        }
        calls.addAll(begun.values());
        return calls.stream()
                .filter(call -> call.result >= 0)
                .sorted(Comparator.comparing(Call::inEffect))
                .toList();
    }

    private static long result(String number) {
        return number.equals("?") ? UNKNOWN : Long.parseLong(number);
    }

    /** A number is given to a file when it was opened, perhaps one that was given back meanwhile. All else may be at once. */
    private long inEffect() {
        return is("openat", "creat") ? ended : began;
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    /** The number of the open file that it is about. */
    int descriptor() {
        return Integer.parseInt(arguments.split("\\D", 2)[0]);
    }

    /** What that number stands for, a path or a socket; empty where the process was gone before anybody could look. */
    String target() {
        var target = TARGET.matcher(arguments);
        return target.lookingAt() ? new String(bytes(target.group(1)), StandardCharsets.UTF_8) : "";
    }

    /** Its strings, one after the other. */
    List<byte[]> texts() {
        return TEXT.matcher(arguments)
                .results()
                .map(found -> bytes(found.group(1)))
                .toList();
    }

    /** The last of its numbers. */
    long lastNumber() {
        return Long.parseLong(
                arguments.substring(arguments.lastIndexOf(',') + 1).strip());
    }

    private static byte[] bytes(String escaped) {
        if (!escaped.startsWith("\\x")) return escaped.getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[escaped.length() / 4];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(escaped, 4 * i + 2, 4 * i + 4, 16);
        return bytes;
    }
}

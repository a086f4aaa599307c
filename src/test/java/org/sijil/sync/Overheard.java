package org.sijil.sync;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that the application logs until this is closed, with the traces of its exceptions. */
final class Overheard extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    Overheard() {
        root.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        var text = new StringWriter().append(String.valueOf(entry.getMessage()));
        if (entry.getParameters() != null)
            text.append(List.of(entry.getParameters()).toString());
        if (entry.getThrown() != null) entry.getThrown().printStackTrace(new PrintWriter(text, true));
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}

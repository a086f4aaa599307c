package org.sijil.shared;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps refusals out of the log: each would be an ERROR with a stack trace, and anyone could fill the disk with them. */
@LoggingFilter(name = "quiet-refusals")
public final class QuietRefusals implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(entry.getThrown() instanceof SecurityException || entry.getThrown() instanceof Problem);
    }
}

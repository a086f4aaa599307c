package org.sijil.merge;

/** A text that is no merge path. The push answers it with the quarantine code UNKNOWN_PATH. */
public final class UnreadablePathException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;

    UnreadablePathException(String text) {
        super("No merge path: \"" + text.substring(0, Math.min(text.length(), SHOWN))
                + "\". Expected a name, name[key], name[key,key] or name[key].member");
    }
}

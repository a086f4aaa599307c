package org.sijil.shared;

import io.smallrye.graphql.api.ErrorCode;

/**
 * A failure that the caller can act on. The code is permanent; the message names the thing, its id and the next step.
 * Anything else that goes wrong is our bug and stays inside.
 */
public abstract sealed class Problem extends RuntimeException {

    private Problem(String message) {
        super(message, null, false, false);
    }

    public String code() {
        return getClass().getAnnotation(ErrorCode.class).value();
    }

    /** A value that is not of its type, or beyond its limit. Nothing was done. */
    @ErrorCode("BAD_VALUE")
    public static final class BadValue extends Problem {
        public BadValue(String field, String expected) {
            super(field + " must be " + expected + ". Correct it and send again.");
        }

        public static void unless(boolean good, String field, String expected) {
            if (!good) throw new BadValue(field, expected);
        }
    }

    /** No such thing, or it lies outside what the caller may see: the two are not told apart. */
    @ErrorCode("NOT_FOUND")
    public static final class NotFound extends Problem {
        public NotFound(String kind, String id) {
            super("There is no " + kind + " " + id + " that you may see.");
        }
    }

    @ErrorCode("NOT_ALLOWED")
    public static final class NotAllowed extends Problem {
        public NotAllowed(String why) {
            super(why);
        }
    }

    /** The thing moved on since the caller read it. Nothing was done; read it again. */
    @ErrorCode("STALE")
    public static final class Stale extends Problem {
        public Stale(String kind, String id, int version) {
            super("The " + kind + " " + id + " is at version " + version + " now. Read it again, then decide.");
        }
    }

    /** What is asked contradicts what is there. */
    @ErrorCode("CONTRADICTION")
    public static final class Contradiction extends Problem {
        public Contradiction(String why) {
            super(why);
        }
    }

    @ErrorCode("SIGN_IN_REFUSED")
    public static final class SignInRefused extends Problem {
        public SignInRefused() {
            super("Name and password do not match an active person.");
        }
    }

    @ErrorCode("PASSWORD_TO_CHANGE")
    public static final class PasswordToChange extends Problem {
        public PasswordToChange() {
            super("This password was given once. Sign in with it and a newPassword of 12 characters or more.");
        }
    }

    @ErrorCode("PAIRING_REFUSED")
    public static final class PairingRefused extends Problem {
        public PairingRefused() {
            super("This code is unknown, used by another device, or out of date. Ask for a new one.");
        }
    }

    @ErrorCode("TOO_MANY_ATTEMPTS")
    public static final class TooManyAttempts extends Problem {
        public TooManyAttempts() {
            super("Too many attempts. Wait a few minutes, then try again.");
        }
    }

    @ErrorCode("TOO_MANY_LISTENERS")
    public static final class TooManyListeners extends Problem {
        public TooManyListeners(String where, int most) {
            super("On " + where + " at most " + most
                    + " may listen at a time. Close others, or come again in a minute.");
        }
    }

    /** The server has more to do than it can, or its database is in trouble that passes; the same request may be sent again unchanged. */
    @ErrorCode("BUSY")
    public static final class Busy extends Problem {
        public Busy() {
            super(
                    "The server is busy, or its database cannot be reached or written just now. Send the same request again in a few seconds;"
                            + " if that goes on, tell who runs the server.");
        }
    }

    /** The register was restored from a backup; until an administrator has confirmed that, nobody else is let in. */
    @ErrorCode("RESTORE_TO_CONFIRM")
    public static final class RestoreToConfirm extends Problem {
        public RestoreToConfirm() {
            super("This server was restored. Until an administrator signs in and confirms it, nobody else is let in.");
        }
    }
}

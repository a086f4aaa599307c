package org.sijil.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.sijil.shared.Problem;

/** Makes secrets, and keeps of them only what cannot be turned back. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** 19 MiB, 2 passes (OWASP's advice for Argon2id). */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** Hashing is costly on purpose: only so many at once, or sign-ins could fell the server. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    private Secrets() {}

    static String credential() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "sijil_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A text that a person can read out, without letters and digits that look alike. */
    static String readable(int length) {
        var text = new StringBuilder();
        RANDOM.ints(length, 0, READABLE.length()).forEach(i -> text.append(READABLE.charAt(i)));
        return text.toString();
    }

    /** For secrets that are random themselves. */
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hashPassword(String password) {
        if (!AT_ONCE.tryAcquire()) throw new Problem.Busy();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    static boolean isPassword(String password, String hash) {
        if (!AT_ONCE.tryAcquire()) throw new Problem.Busy();
        try {
            return Password.check(password, hash).with(ARGON2ID);
        } finally {
            AT_ONCE.release();
        }
    }
}

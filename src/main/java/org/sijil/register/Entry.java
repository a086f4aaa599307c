package org.sijil.register;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One item of the register: who said what, when. Entries are numbered in the order they were committed and never change.
 * {@link #line()} is its line in an export; the same line without its hash is the canonical entry, whose bytes are hashed
 * together with the hash of the entry before it.
 */
@Entity
@Table(name = "entry")
public class Entry {
    /** What the first entry follows: 64 zeros. */
    public static final String NOTHING = "0".repeat(64);

    @Id
    public long seq;

    public String kind;
    public String subject;
    public Integer version;
    public String person;
    public String installation;
    public Instant deviceTime;
    public Instant serverTime;
    public String payload;
    public String hash;

    public String line() {
        return canonical(",\"hash\":\"" + hash + "\"}");
    }

    public String hashAfter(String previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(canonical("}").getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String canonical(String end) {
        var line = new StringBuilder("{\"seq\":").append(seq);
        member(line, "kind", kind);
        member(line, "subject", subject);
        if (version != null) line.append(",\"version\":").append(version);
        member(line, "person", person);
        member(line, "installation", installation);
        if (deviceTime != null) member(line, "deviceTime", deviceTime.toString());
        member(line, "serverTime", serverTime.toString());
        return line.append(",\"payload\":").append(payload).append(end).toString();
    }

    private static void member(StringBuilder line, String name, String value) {
        if (value == null) return;
        line.append(",\"").append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        line.append('"');
    }
}

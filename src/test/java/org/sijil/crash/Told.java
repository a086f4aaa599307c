package org.sijil.crash;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When an edit's outcome left a recorded server: from then on no power cut may take the edit away.
 *
 * @param replayed it had been taken in before, by a server that died before anybody heard of it
 */
record Told(long moment, boolean replayed) {
    private static final Pattern OUTCOMES = Pattern.compile("\"outcomes\":\\[\\{.*");
    private static final Pattern OUTCOME =
            Pattern.compile("\"editId\":\"([^\"]+)\",\"kind\":\"\\w+\",\"seq\":\"\\d+\",\"replayed\":(true|false)");

    /** The first time of each edit, by its id. */
    static Map<String, Told> all(List<Call> calls) {
        var all = new HashMap<String, Told>();
        for (var call : calls) {
            if (!call.is("write", "writev", "sendto", "sendmsg")
                    || !call.target().startsWith("socket:")) continue;
            var text = new StringBuilder();
            call.texts().forEach(part -> text.append(new String(part, StandardCharsets.ISO_8859_1)));
            var outcomes = OUTCOMES.matcher(text);
            if (!outcomes.find()) continue;
            var outcome = OUTCOME.matcher(outcomes.group());
            while (outcome.find())
                all.putIfAbsent(
                        outcome.group(1),
                        new Told(call.began(), outcome.group(2).equals("true")));
        }
        return all;
    }
}

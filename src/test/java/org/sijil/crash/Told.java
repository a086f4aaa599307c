package org.sijil.crash;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** When each edit's outcome left a recorded server. From that moment on no power cut may take the edit away. */
final class Told {
    private static final Pattern OUTCOME = Pattern.compile("\"outcomes\":\\[\\{.*");
    private static final Pattern EDIT = Pattern.compile("\"editId\":\"([^\"]+)\"");

    private Told() {}

    /** By the edit's id: where in the recording. */
    static Map<String, Long> moments(List<Call> calls) {
        var moments = new HashMap<String, Long>();
        for (var call : calls) {
            if (!call.is("write", "writev", "sendto", "sendmsg")
                    || !call.target().startsWith("socket:")) continue;
            var text = new StringBuilder();
            call.texts().forEach(part -> text.append(new String(part, StandardCharsets.ISO_8859_1)));
            var outcomes = OUTCOME.matcher(text);
            if (!outcomes.find()) continue;
            var edit = EDIT.matcher(outcomes.group());
            while (edit.find()) moments.putIfAbsent(edit.group(1), call.began());
        }
        return moments;
    }
}

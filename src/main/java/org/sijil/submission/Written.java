package org.sijil.submission;

import org.sijil.content.Content;
import org.sijil.shared.Json;

/** Content, and its JSON: it is measured, digested and kept twice, and written once. */
record Written(Content content, String json) {
    static Written of(Content content) {
        return new Written(content, Json.write(content));
    }
}

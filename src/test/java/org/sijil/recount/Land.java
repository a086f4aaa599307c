package org.sijil.recount;

import static org.sijil.Api.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sijil.Gazetteer;
import org.sijil.Office;

/** Places of every level and a few registry facilities, added over the API, that many random weeks share. */
final class Land {
    private final String prefix = Gazetteer.newId();
    final Map<String, World.Place> places = new LinkedHashMap<>();
    final Map<String, World.Facility> registry = new LinkedHashMap<>();
    final String north = place("north", "ROOT", "GOVERNORATE");
    final String south = place("south", "ROOT", "GOVERNORATE");

    Land() {
        places.put("ROOT", new World.Place("COUNTRY", null));
        var district = place("district", north, "DISTRICT");
        var subdistrict = place("subdistrict", district, "SUBDISTRICT");
        var town = place("town", subdistrict, "COMMUNITY");
        var village = place("village", subdistrict, "COMMUNITY");
        var quarter = place("quarter", town, "NEIGHBOURHOOD");
        var camp = place("camp", village, "CAMP");
        place("lone-camp", subdistrict, "CAMP");
        var coast = place("coast", place("shore", place("bay", south, "DISTRICT"), "SUBDISTRICT"), "COMMUNITY");
        facility("school", town, "EDUCATION");
        facility("clinic", quarter, "HEALTH");
        facility("tents", camp, "CAMP");
        facility("market", coast, "MARKET");
    }

    private String place(String name, String parent, String level) {
        var id = Gazetteer.add(prefix + "-" + name, parent, level);
        places.put(id, new World.Place(level, parent));
        return id;
    }

    private void facility(String name, String place, String type) {
        var id = prefix + "-" + name + "-facility";
        Office.administrator()
                .send("add-facility", "input", map("id", id, "place", place, "type", type, "nameEn", "The " + name));
        registry.put(id, new World.Facility(type, place));
    }
}

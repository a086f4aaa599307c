package org.sijil.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sijil.database.ByIds;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Problem;
import org.sijil.shared.Slice;

/** The gazetteer. */
@ApplicationScoped
public class Places implements PanacheRepositoryBase<Place, String> {

    private final ByIds rows;

    Places(ByIds rows) {
        this.rows = rows;
    }

    /** What places must have to be listed; null asks for nothing. */
    public record Asked(
            @Nullable String search,
            @Nullable PlaceLevel level,
            @Nullable String within) {}

    public Place require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("place", id));
    }

    public List<Located> located(Collection<String> ids) {
        var sql = "SELECT id, path, lat, lon, name_en FROM place WHERE id IN (%s)";
        return rows.find(sql, ids, Places::located);
    }

    private static Located located(ResultSet row) throws SQLException {
        return new Located(row.getString(1), row.getString(2), degrees(row, 3), degrees(row, 4), row.getString(5));
    }

    private static @Nullable Double degrees(ResultSet row, int column) throws SQLException {
        double degrees = row.getDouble(column);
        return row.wasNull() ? null : degrees;
    }

    public List<Place> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** After one entry up to another, in the register's order, about so many: what one entry changed stays together, or a cursor would skip the rest. */
    public List<Place> changed(long after, long upTo, int limit) {
        var some = find("seq > ?1 and seq <= ?2 order by seq, id", after, upTo)
                .page(0, limit)
                .list();
        if (some.size() < limit) return some;
        long last = some.get(some.size() - 1).seq;
        return list("seq > ?1 and seq <= ?2 order by seq, id", after, last);
    }

    /** The area that holds all others; none before the first start. In SQL: the first HQL makes a start half a second longer. */
    @SuppressWarnings("unchecked")
    Optional<Place> root() {
        return getEntityManager()
                .createNativeQuery("SELECT * FROM place WHERE parent IS NULL", Place.class)
                .getResultStream()
                .findFirst();
    }

    /** The whole gazetteer in one query, for counting. */
    public GazetteerTree tree() {
        return GazetteerTree.of(getEntityManager()
                .createQuery("select id, level, parent, path from Place", GazetteerTree.Node.class)
                .getResultList());
    }

    Slice<Place> find(Asked asked, Page page) {
        var area = asked.within() == null ? null : require(asked.within()).path;
        var conditions = new Conditions()
                .and("search like :search escape '!'", "search", pattern(asked.search()))
                .and("level = :level", "level", asked.level())
                .and("substring(path, 1, length(:area)) = :area", "area", area);
        long total = count(conditions.text(), conditions.values());
        conditions.and("id > :after", "after", page.after());
        var oneMore = find(conditions.text() + " order by id", conditions.values())
                .range(0, page.first())
                .list();
        return Slice.of(page, oneMore, total, place -> place.id);
    }

    /** A search is part of a name as a person would type it. */
    @Nullable
    static String pattern(@Nullable String search) {
        if (search == null) return null;
        Problem.BadValue.unless(search.length() <= 200, "search", "at most 200 characters");
        return Conditions.containing(Spelling.plain(search));
    }

    /** Imports and additions run one after another: each must see the tree that the one before left. */
    void lock(String rootArea) {
        if (findById(rootArea, LockModeType.PESSIMISTIC_WRITE) == null) throw new IllegalStateException(rootArea);
    }
}

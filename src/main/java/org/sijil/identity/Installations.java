package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All tablets and consoles that ever were let in. */
@ApplicationScoped
public class Installations implements PanacheRepositoryBase<Installation, String> {

    List<Installation> devicesOf(String person) {
        return list("person = ?1 and kind = ?2 order by createdSeq", person, Installation.Kind.DEVICE);
    }
}

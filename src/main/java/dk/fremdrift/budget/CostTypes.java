package dk.fremdrift.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CostTypes extends Repository<CostType, UUID> {

    Optional<CostType> findById(UUID id);

    Optional<CostType> findByNameDa(String nameDa);

    CostType saveAndFlush(CostType costType);

    /** All of them, those in use first, in their order. */
    @Query("""
            select new dk.fremdrift.budget.CostTypeRow(t.id, t.nameDa, t.nameEn, t.position, t.active)
            from CostType t order by t.active desc, t.position, t.nameDa
            """)
    List<CostTypeRow> all();

    /** The place after the last one. */
    @Query("select coalesce(max(t.position), 0) + 10 from CostType t")
    int nextPosition();
}

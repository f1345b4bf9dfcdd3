package dk.fremdrift.organisation;

import dk.fremdrift.shared.DemoPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The units that the cases name, as far as they name them. */
@Component
@Order(36)
class DemoUnits implements DemoPart {

    private final Organisations organisations;
    private final UnitService units;

    DemoUnits(Organisations organisations, UnitService units) {
        this.organisations = organisations;
        this.units = units;
    }

    @Override
    public void create() {
        String children = "Aarhus Kommune, Børn og Unge";
        unit(children, "Dagtilbud", "79 dagtilbud", null);
        unit(children, "Skoler", "46 skoler", null);
        unit(children, "Personale og Udvikling", null, null);
        unit(children, "Lønafdelingen", "Afdeling", null);
        String state = "Statsforvaltningen";
        unit(state, "Visitation og mødebooking", "Central enhed i hovedkontoret", "Aabenraa");
        unit(state, "Info-center", "Central telefonbetjening", "Rønne");
        unit("Socialforvaltningen", "De lokale centre", "Centre", null);
    }

    private void unit(String organisation, String name, @Nullable String kind, @Nullable String place) {
        units.create(
                organisations.findIdByName(organisation).orElseThrow(), new UnitForm(name, null, kind, place, null));
    }
}

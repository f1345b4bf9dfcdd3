package dk.fremdrift.organisation;

import dk.fremdrift.organisation.PersonDetails.EmploymentRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms about where somebody works have in common: whose it is, and what is offered while typing. */
@Component
class EmploymentPages {

    private final PeopleDirectory directory;
    private final UnitPaths units;

    EmploymentPages(PeopleDirectory directory, UnitPaths units) {
        this.directory = directory;
        this.units = units;
    }

    PersonDetails person(UUID personId) {
        return directory.get(personId);
    }

    /**
     * The form.
     *
     * @param mode whether the employment is {@code begun}, {@code corrected} or {@code moved} from
     */
    String form(PersonDetails person, @Nullable EmploymentRow employment, String mode, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("employment", employment);
        model.addAttribute("mode", mode);
        model.addAttribute("organisations", directory.organisations());
        model.addAttribute("groups", directory.groups());
        model.addAttribute("paths", units.all());
        return "organisation/employment";
    }
}

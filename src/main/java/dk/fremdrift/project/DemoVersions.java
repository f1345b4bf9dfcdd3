package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.DemoPart;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fifth case's paper is signed by both leaders: on paper, long before there was anything to sign it in. */
@Component
@Order(34)
class DemoVersions implements DemoPart {

    private final ProjectDirectory projects;
    private final DescriptionVersionService service;
    private final People people;

    DemoVersions(ProjectDirectory projects, DescriptionVersionService service, People people) {
        this.projects = projects;
        this.service = service;
        this.people = people;
    }

    @Override
    public void create() {
        UUID id = projects.findIdByNumber("2014-017").orElseThrow();
        UUID hr = person("hr");
        UUID version = service.freeze(id, hr);
        List.of("projektleder2", "projektleder")
                .forEach(leader -> service.recordSigned(
                        id, version, new SignatureForm(person(leader), "den 23. september 2014"), hr));
    }

    private UUID person(String username) {
        return people.findByEmail(username + "@fremdrift.example").orElseThrow();
    }
}

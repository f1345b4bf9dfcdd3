package dk.fremdrift.project;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of who belongs to a project, which has a leader. */
abstract class ProjectOrganisation extends PagesTests {

    @Autowired
    OrganisationPages pages;

    @Autowired
    Clock clock;

    UUID project;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    MvcTestResult assign(Somebody who, Map<String, String> form) {
        return post(who, form, "/projects/{id}/organisation/roles", project);
    }

    MvcTestResult setUp(Map<String, String> form) {
        return post(hr, form, "/projects/{id}/organisation/seats", project);
    }

    MvcTestResult fill(UUID seat, Map<String, String> form) {
        return post(hr, form, "/projects/{id}/organisation/seats/{seat}/holders", project, seat);
    }

    long events(String kind) {
        return jdbc.sql("select count(*) from audit_event where action = :kind and project_id = :project")
                .param("kind", kind)
                .param("project", project)
                .query(Long.class)
                .single();
    }
}

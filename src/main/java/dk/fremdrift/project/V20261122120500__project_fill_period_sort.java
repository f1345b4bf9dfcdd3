package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.sql.SQLException;
import java.sql.Types;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Places what was registered before its words were understood; SQL cannot read "Vinter 2015/2016". */
@Component
class V20261122120500__project_fill_period_sort extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        for (String table : new String[] {"project", "phase"}) {
            try (var rows = context.getConnection()
                            .createStatement()
                            .executeQuery("select id, period_words, period_from, period_to from " + table
                                    + " where period_words is not null");
                    var update = context.getConnection()
                            .prepareStatement("update " + table + " set period_sort = ? where id = ?")) {
                while (rows.next()) {
                    update.setObject(1, Period.sortKey(Periods.of(rows)), Types.DATE);
                    update.setObject(2, rows.getObject("id"));
                    update.executeUpdate();
                }
            }
        }
    }
}

package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Instant NINE = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void cells_are_read_by_the_names_of_their_columns() throws SQLException {
        List<Row> rows = Row.of(
                answer(List.of("id", "SHARE", "at", "nothing"), 7L, new BigDecimal("0.5"), Timestamp.from(NINE), null));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.id("id")).isEqualTo(7);
            assertThat(row.count("id")).isEqualTo(7);
            assertThat(row.real("share")).isEqualTo(0.5);
            assertThat(row.instant("at")).isEqualTo(NINE);
            assertThat(row.text("id")).isEqualTo("7");
            assertThat(row.isNull("nothing")).isTrue();
            assertThat(row.number("nothing")).isNull();
            assertThat(row.small("nothing")).isNull();
            assertThat(row.text("nothing")).isNull();
            assertThat(row.instant("nothing")).isNull();
            assertThat(row.day("nothing")).isNull();
            assertThat(row.yes("nothing")).isFalse();
        });
    }

    @Test
    void a_name_that_the_query_does_not_give_is_told_with_those_that_it_gives() throws SQLException {
        Row row = Row.of(answer(List.of("id", "label"), 7L, "Guichet 1")).get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.text("name"))
                .withMessage("The query has no column name, only [id, label]");
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Row.of(answer(List.of("id", "name", "name"), 7L, "a", "b")))
                .withMessageContaining("two columns name");
    }

    private static CachedRowSet answer(List<String> names, Object... cells) throws SQLException {
        CachedRowSet answer = RowSetProvider.newFactory().createCachedRowSet();
        RowSetMetaDataImpl columns = new RowSetMetaDataImpl();
        columns.setColumnCount(names.size());
        for (int column = 1; column <= names.size(); column++) {
            columns.setColumnLabel(column, names.get(column - 1));
            columns.setColumnName(column, names.get(column - 1));
            columns.setColumnType(column, Types.JAVA_OBJECT);
            columns.setNullable(column, RowSetMetaDataImpl.columnNullable);
        }
        answer.setMetaData(columns);
        answer.moveToInsertRow();
        for (int column = 1; column <= names.size(); column++) {
            if (cells[column - 1] == null) {
                answer.updateNull(column);
            } else {
                answer.updateObject(column, cells[column - 1]);
            }
        }
        answer.insertRow();
        answer.moveToCurrentRow();
        answer.beforeFirst();
        return answer;
    }
}

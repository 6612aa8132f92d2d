package care.accord.benchmarks.peers;

import care.accord.benchmarks.engine.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a database answered, in order of person.
final class Answers {
    private Answers() {}

    static List<Answer> read(Connection connection) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select person_id, verdict, step, entity, cast(cents as bigint), decided_by from answer")) {
            while (rows.next()) {
                answers.add(
                        new Answer(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getInt(3),
                                rows.getString(4),
                                rows.getLong(5),
                                rows.getString(6)));
            }
        }
        answers.sort(java.util.Comparator.comparing(Answer::person));
        return answers;
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

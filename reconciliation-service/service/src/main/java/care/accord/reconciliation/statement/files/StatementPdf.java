package care.accord.reconciliation.statement.files;

import care.accord.reconciliation.statement.StatementRow;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// The statement on paper: what was agreed, the waterfall with the payment at its foot, and what it was computed from.
public final class StatementPdf {
    private static final float MARGIN = 56;
    private static final float PADDING = 5;
    private static final float SPACE = 14;
    private static final int HEADING = 18;
    private static final int TEXT = 10;
    private static final int SMALL = 8;
    private static final Color LINE = new Color(200, 205, 212);
    private static final float[] ROW_WIDTHS = {3, 1};

    private StatementPdf() {}

    /// What the document says.
    ///
    /// @param terms the contract in words, one sentence a term
    /// @param forecast what is to be expected of claims still to come, one sentence a fact; none for a final settlement
    /// @param standing where the settlement stands and what is owed on it, one sentence a fact
    /// @param inputs what the settlement was computed from, by name
    public record Statement(
            String title,
            String subtitle,
            List<String> terms,
            List<StatementRow> rows,
            List<String> forecast,
            List<String> standing,
            Map<String, Object> inputs) {}

    public static byte[] of(Statement statement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.LETTER, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(statement.title());
            document.open();
            document.add(new Paragraph(statement.title(), font(HEADING, Font.BOLD)));
            Paragraph subtitle = new Paragraph(statement.subtitle(), font(TEXT, Font.NORMAL));
            subtitle.setSpacingAfter(SPACE);
            document.add(subtitle);
            statement
                    .terms()
                    .forEach(term -> document.add(new Paragraph(term, font(TEXT, Font.NORMAL))));
            document.add(waterfall(statement.rows()));
            add(document, "Once all claims are in", statement.forecast());
            add(document, "Where it stands", statement.standing());
            document.add(new Paragraph("Computed from", font(TEXT, Font.BOLD)));
            statement
                    .inputs()
                    .forEach((name, value) ->
                            document.add(
                                    new Paragraph(name + ": " + value, font(SMALL, Font.NORMAL))));
        }
        return bytes.toByteArray();
    }

    private static void add(Document document, String heading, List<String> facts) {
        if (!facts.isEmpty()) {
            document.add(new Paragraph(heading, font(TEXT, Font.BOLD)));
            facts.forEach(fact -> document.add(new Paragraph(fact, font(TEXT, Font.NORMAL))));
        }
    }

    private static PdfPTable waterfall(List<StatementRow> rows) {
        PdfPTable table = new PdfPTable(ROW_WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(SPACE);
        table.setSpacingAfter(SPACE);
        for (StatementRow row : rows) {
            int style = row.key().equals("payment") ? Font.BOLD : Font.NORMAL;
            table.addCell(cell(row.label(), style, PdfPCell.ALIGN_LEFT));
            table.addCell(cell(row.amount().toString(), style, PdfPCell.ALIGN_RIGHT));
        }
        return table;
    }

    private static PdfPCell cell(String text, int style, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(new Chunk(text, font(TEXT, style))));
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(PADDING);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        return cell;
    }

    private static Font font(int size, int style) {
        return FontFactory.getFont(FontFactory.HELVETICA, size, style);
    }
}

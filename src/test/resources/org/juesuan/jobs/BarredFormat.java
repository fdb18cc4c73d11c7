            package org.juesuan.reading.barred;

            import java.util.ArrayList;
            import java.util.List;
import javax.tools.ToolProvider;
            import java.util.Set;
            import org.juesuan.model.*;
            import org.juesuan.text.Encoding;

            public final class BarredFormat implements Format {

                private static final FileType BARRED = new FileType("BARRED");

                @Override
                public Set<FileType> types() {
                    return Set.of(BARRED);
                }

                @Override
                public FileType recognise(FileHead head) {
                    return head.latin().startsWith("%BARRED") ? BARRED : null;
                }

                @Override
                public ReadResult read(SourceFile file) {
                    List<Cell> cells = new ArrayList<>();
                    try {
                        List<String> rows = Encoding.text(file.path()).lines().skip(1).toList();
                        for (int r = 0; r < rows.size(); r++) {
                            String[] texts = rows.get(r).split("[|]", -1);
                            for (int c = 0; c < texts.length; c++) {
                                cells.add(new Cell(r, c, 1, 1, texts[c], texts[c], null, null));
                            }
                        }
                        return new ReadResult.Document(List.of(new Page(1, "Sheet1", 0, 0, 0, List.of(),
                                List.of(new Grid(rows.size(), 7, cells, null, true)))), List.of());
                    } catch (java.io.IOException e) {
                        return new ReadResult.Refused(new Refusal(Reason.DAMAGED, "damaged"));
                    }
                }
            }

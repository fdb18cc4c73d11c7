package org.juesuan.reading.scan;

import io.github.mymonstercat.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The models by which scans are recognised: those that the program carries, or an operator's folder with four files in the form
 * of PaddleOCR's for ONNX, {@link #FILES}.
 */
public final class RecognitionModels {

    static final Model CARRIED = Model.ONNX_PPOCR_V4;

    /** Finds lines, turns them upright, reads them, and its characters. */
    public static final List<String> FILES = List.of("det.onnx", "cls.onnx", "rec.onnx", "keys.txt");

    private RecognitionModels() {
    }

    /**
     * Puts an operator's models where the recogniser looks for its own, which it unpacks only where there are none.
     *
     * @throws IOException where one of the files is missing or cannot be read
     */
    static void use(Path models) throws IOException {
        Path used = Path.of(CARRIED.getTempDirPath());
        Files.createDirectories(used);
        for (Map.Entry<String, String> file : names().entrySet()) {
            Files.copy(models.resolve(file.getKey()), used.resolve(file.getValue()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** By the name in the operator's folder, the name that the recogniser asks for. */
    static Map<String, String> names() {
        List<String> asked = List.of(CARRIED.getDetName(), CARRIED.getClsName(), CARRIED.getRecName(), CARRIED.getKeysName());
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < FILES.size(); i++) {
            names.put(FILES.get(i), asked.get(i));
        }
        return names;
    }
}

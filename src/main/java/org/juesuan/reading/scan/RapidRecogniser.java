package org.juesuan.reading.scan;

import com.benjaminwan.ocrlibrary.OcrResult;
import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * RapidOCR with its models for Chinese, or those of {@link RecognitionModels#use}. It reads picture files only, unpacks its
 * library under a fixed name into {@code java.io.tmpdir}, and writes to the standard output: it is used in a child process that
 * expects all that.
 */
final class RapidRecogniser implements Recogniser {

    private final Path folder;
    private final InferenceEngine engine = InferenceEngine.getInstance(RecognitionModels.CARRIED);
    private final ParamConfig settings = new ParamConfig();

    /** {@code folder} takes the picture files. */
    RapidRecogniser(Path folder) {
        this.folder = folder;
        settings.setPadding(20);
        settings.setMaxSideLen(0);
        settings.setBoxScoreThresh(0.4f);
        settings.setBoxThresh(0.3f);
        // wide enough that no stroke at an end is cut off
        settings.setUnClipRatio(1.6f);
        settings.setDoAngle(false);
        settings.setMostAngle(false);
    }

    /** Whether there is a library for this machine. */
    static boolean available() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        return os.contains("linux") && (arch.equals("amd64") || arch.equals("x86_64"));
    }

    @Override
    public List<Found> recognise(GreyImage picture) {
        Path file = folder.resolve("sheet.bmp");
        OcrResult result;
        try {
            ImageIO.write(picture.image(), "bmp", file.toFile());
            result = engine.runOcr(file.toString(), settings);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Found> found = new ArrayList<>();
        for (TextBlock block : result.getTextBlocks()) {
            if (block.getText() != null && !block.getText().isBlank()) {
                double[] xs = block.getBoxPoint().stream().mapToDouble(Point::getX).sorted().toArray();
                double[] ys = block.getBoxPoint().stream().mapToDouble(Point::getY).sorted().toArray();
                found.add(new Found(block.getText(), xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1], least(block.getCharScores())));
            }
        }
        return found;
    }

    private static double least(float[] scores) {
        double least = 1;
        for (float score : scores) {
            least = Math.min(least, score);
        }
        return scores.length == 0 ? 0 : least;
    }
}

package org.trialogue.drafting.exporting;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * A picture as a PDF places it.
 *
 * @param width its pixels across
 * @param across its width on the page in points
 * @param down its height on the page in points
 */
record PlacedPicture(int width, float across, float down) {

    static List<PlacedPicture> in(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var found = new ArrayList<PlacedPicture>();
            for (var page : pdf.getPages()) new Looking(page, found).processPage(page);
            return found;
        }
    }

    /** Goes through a page and notes its pictures alone. */
    private static final class Looking extends PDFGraphicsStreamEngine {

        private final List<PlacedPicture> found;

        Looking(PDPage page, List<PlacedPicture> found) {
            super(page);
            this.found = found;
        }

        @Override
        public void drawImage(PDImage image) {
            var matrix = getGraphicsState().getCurrentTransformationMatrix();
            found.add(new PlacedPicture(image.getWidth(), matrix.getScalingFactorX(), matrix.getScalingFactorY()));
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void moveTo(float x, float y) {}

        @Override
        public void lineTo(float x, float y) {}

        @Override
        public void curveTo(float a, float b, float c, float d, float e, float f) {}

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void strokePath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}

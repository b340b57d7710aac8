package org.trialogue.drafting.exporting;

/** Which way words run: the first letter that has a direction says it. */
final class Direction {

    private Direction() {}

    static boolean fromRightToLeft(String words) {
        return words.codePoints()
                .map(Character::getDirectionality)
                .filter(Direction::isStrong)
                .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}

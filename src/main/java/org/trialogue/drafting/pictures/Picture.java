package org.trialogue.drafting.pictures;

/**
 * A picture without anything that does not show: no place where it was taken, no names, no remarks.
 *
 * @param mediaType what it is, by its content
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param bytes the file
 */
public record Picture(String mediaType, int width, int height, byte[] bytes) {}

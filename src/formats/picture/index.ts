export { type LogoPictures, type Picture, type PictureRefusal, readPicture } from './picture.ts'

export { type Picture, type PictureRefusal, readPicture } from './picture.ts'

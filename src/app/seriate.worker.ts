import { orderOf, type Axis } from '../draw/seriate';
import { answer } from './orders';

answer<readonly Axis[], (readonly number[])[]>(async (axes) => axes.map((axis) => orderOf(axis)));

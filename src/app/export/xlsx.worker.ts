import { xlsx } from '../../write/xlsx';
import { serve } from './serve';

serve(() => xlsx);

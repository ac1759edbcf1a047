import { formatOf } from '../../write';
import { serve } from './serve';

serve((format) => formatOf(format).writer!);

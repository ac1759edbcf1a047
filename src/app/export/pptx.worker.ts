import { pptx } from '../../write/pptx';
import { serve } from './serve';

serve(() => pptx);

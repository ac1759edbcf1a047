import { docx } from '../../write/docx';
import { serve } from './serve';

serve(() => docx);

import { createRoot } from 'react-dom/client';
import { Picture } from '../../static/panels/src/kit/picture';

const SHOWN = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='16'/%3E`;

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <p>
      <Picture src={SHOWN} alt="there" size={16} />
      <Picture src="https://icons.invalid/task.svg" alt="refused" size={16} />
      <Picture src="" alt="none" size={16} />
      Task
    </p>,
  );
